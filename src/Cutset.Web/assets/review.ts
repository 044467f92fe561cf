// One key for each verdict: s same, d different, u unsure, k later, j back, z undo, w weights; of claims c confirm, r reject,
// a the article, which opens beside the page.
export function reviewKeys(): void {
  const keys = new Map<string, HTMLElement>();
  for (const control of document.querySelectorAll<HTMLElement>("[data-key]")) {
    const key = control.dataset.key ?? "";
    if (!keys.has(key)) { keys.set(key, control); }
  }
  if (keys.size === 0) { return; }
  let sent = false;
  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
      || event.target instanceof HTMLSelectElement;
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.repeat || sent) { return; }
    const control = keys.get(event.key.toLowerCase());
    if (control) {
      // A second key before the next page is there would decide a pair that nobody has seen.
      sent = !(control instanceof HTMLAnchorElement && control.target === "_blank");
      event.preventDefault();
      control.click();
    }
  });
  window.addEventListener("pageshow", () => { sent = false; });
}
