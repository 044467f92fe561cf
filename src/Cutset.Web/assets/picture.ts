// Makes the server's picture live: zoom, keys, evidence of a tie at a click, lighting up of neighbours, PNG.
const STEP = 1.25;
const LEAST = 0.2;
const MOST = 4;

export function livePictures(): void {
  for (const frame of document.querySelectorAll<HTMLElement>("[data-picture]")) {
    const svg = frame.querySelector<SVGSVGElement>("svg.picture");
    if (svg) { live(frame, svg); }
  }
}

/** Links to a picture's saved form that save it as PNG. */
export function pngLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-png]")) {
    link.hidden = false;
    link.addEventListener("click", (event) => { event.preventDefault(); void savePng(link); });
  }
}

function live(frame: HTMLElement, svg: SVGSVGElement): void {
  const width = svg.width.baseVal.value;
  const height = svg.height.baseVal.value;
  let scale = 1;

  const tools = document.createElement("div");
  tools.className = "tools";
  tools.setAttribute("role", "group");
  tools.setAttribute("aria-label", "Zoom");
  tools.append(
    button("−", "Zoom out", () => zoom(scale / STEP)), button("+", "Zoom in", () => zoom(scale * STEP)),
    button("Natural size", "Natural size", () => zoom(1)), button("Fit the width", "Fit the width", () => zoom(frame.clientWidth / width)));
  const hint = document.createElement("span");
  hint.className = "quiet";
  hint.textContent = "Keys: + − 0, arrows; Tab goes from tie to tie, Enter shows the evidence.";
  tools.append(hint);
  frame.before(tools);
  if (width > frame.clientWidth) { zoom(Math.max(0.55, frame.clientWidth / width)); }

  frame.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) { return; }
    if (event.key === "+" || event.key === "=") { zoom(scale * STEP); }
    else if (event.key === "-") { zoom(scale / STEP); }
    else if (event.key === "0") { zoom(1); }
    else { return; }
    event.preventDefault();
  });
  frame.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) { return; }
    event.preventDefault();
    zoom(event.deltaY < 0 ? scale * STEP : scale / STEP);
  }, { passive: false });

  const panel = document.createElement("aside");
  panel.className = "evidence";
  panel.hidden = true;
  panel.tabIndex = -1;
  panel.setAttribute("aria-label", "Evidence");
  frame.after(panel);
  let opener: SVGAElement | undefined;

  svg.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<SVGAElement>("a.line");
    const row = link && document.getElementById(`step-${link.dataset.row}`);
    // A line of a box that stands for several has no row: it opens its layer, as a link does.
    if (link && link.dataset.row !== "-1") { event.preventDefault(); showEvidence(link, row); }
  });
  panel.addEventListener("keydown", (event) => { if (event.key === "Escape") { hideEvidence(); } });

  function showEvidence(link: SVGAElement, row: HTMLElement | null): void {
    svg.querySelectorAll(".chosen").forEach((one) => one.classList.remove("chosen"));
    link.classList.add("chosen");
    opener = link;
    const title = document.createElement("h3");
    title.textContent = link.querySelector("title")?.textContent ?? "";
    // The row says it all; its cells are copied as they stand.
    const body = document.createElement("div");
    for (const cell of [...(row?.children ?? [])].slice(4)) {
      if (cell.textContent?.trim() === "–") { continue; }
      const part = document.createElement("div");
      part.append(...[...cell.childNodes].map((node) => node.cloneNode(true)));
      part.querySelectorAll("details").forEach((details) => { details.open = true; });
      body.append(part);
    }
    if (!row) { body.textContent = "This part of the table does not hold the step; the next parts and the CSV have its sources."; }
    const close = button("Close", "Close the evidence", hideEvidence);
    close.classList.add("close");
    panel.replaceChildren(close, title, body);
    panel.hidden = false;
    panel.focus({ preventScroll: true });
  }

  function hideEvidence(): void {
    panel.hidden = true;
    opener?.focus();
  }

  function zoom(next: number): void {
    scale = Math.min(MOST, Math.max(LEAST, next));
    svg.setAttribute("width", String(Math.round(width * scale)));
    svg.setAttribute("height", String(Math.round(height * scale)));
  }
}

/** Draws the saved form of the picture, on white, at twice its size where a canvas can hold that. */
async function savePng(link: HTMLAnchorElement): Promise<void> {
  const answer = await fetch(link.href);
  const name = /filename="([^"]+)\.svg"/.exec(answer.headers.get("content-disposition") ?? "")?.[1] ?? "chains";
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([await answer.text()], { type: "image/svg+xml" }));
  await image.decode();
  const scale = Math.min(2, 16_000 / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  const context = canvas.getContext("2d");
  if (!context) { return; }
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  canvas.toBlob((blob) => {
    if (!blob) { return; }
    const save = document.createElement("a");
    save.href = URL.createObjectURL(blob);
    save.download = `${name}.png`;
    save.click();
    window.setTimeout(() => URL.revokeObjectURL(save.href), 10_000);
  }, "image/png");
}

function button(text: string, label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "other";
  made.textContent = text;
  made.setAttribute("aria-label", label);
  made.addEventListener("click", act);
  return made;
}
