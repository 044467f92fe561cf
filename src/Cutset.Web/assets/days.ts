// The days of the imported listings as a slider; without scripts they are links.
export function daySlider(): void {
  for (const nav of document.querySelectorAll<HTMLElement>("[data-days]")) {
    const links = [...nav.querySelectorAll("a")];
    if (links.length < 3) { continue; }
    const slider = document.createElement("input");
    slider.type = "range";
    slider.min = "0";
    slider.max = String(links.length - 1);
    slider.value = String(Math.max(0, links.findIndex((link) => link.getAttribute("aria-current") === "true")));
    slider.setAttribute("aria-label", "State on the day of a listing");
    const describe = (): void => slider.setAttribute("aria-valuetext", links[Number(slider.value)]?.textContent ?? "");
    describe();
    slider.addEventListener("input", describe);
    slider.addEventListener("change", () => { links[Number(slider.value)]?.click(); });
    nav.append(slider);
  }
}
