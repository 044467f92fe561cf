// The boxes find as somebody types: a combobox after the ARIA practices, with arrow keys, Enter and Escape.
interface Hit { id: string; kind: string; name: string; reason: string; matched: string; records: number; }

const WAIT = 90;
let lists = 0;

export function findAsYouType(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>("input[data-find]")) {
    combobox(input);
  }
}

function combobox(input: HTMLInputElement): void {
  const list = document.createElement("ul");
  list.className = "suggestions";
  list.id = `suggestions-${++lists}`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  list.hidden = true;
  input.after(list);
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", list.id]] as const) {
    input.setAttribute(name, value);
  }

  let hits: Hit[] = [];
  let chosen = -1;
  let timer = 0;
  let asked: AbortController | undefined;
  // A hit that was picked travels as its id, so that nobody is asked back; typing anything makes it a text again.
  let picked: { text: string; id: string } | undefined;
  // Where the address holds an id, people read the name.
  if (input.dataset.name) {
    picked = { text: input.dataset.name, id: input.value };
    input.value = picked.text;
  }

  input.addEventListener("input", () => {
    picked = undefined;
    window.clearTimeout(timer);
    timer = window.setTimeout(ask, WAIT);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (list.hidden && input.value.trim() !== "") { void ask(); }
      else { mark(chosen + (event.key === "ArrowDown" ? 1 : -1)); }
      event.preventDefault();
    } else if (event.key === "Enter" && !list.hidden && chosen >= 0) {
      pick(chosen);
      event.preventDefault();
    } else if (event.key === "Escape") {
      // Also what is still on its way must not open any more.
      if (!list.hidden) { event.preventDefault(); }
      close();
    }
  });
  input.addEventListener("blur", () => window.setTimeout(close, 150));
  input.form?.addEventListener("formdata", (event) => {
    if (picked && picked.text === input.value && input.name) { event.formData.set(input.name, picked.id); }
  });

  async function ask(): Promise<void> {
    const text = input.value.trim();
    if (text === "") { close(); return; }
    asked?.abort();
    asked = new AbortController();
    const query = new URLSearchParams({ q: text, limit: "10" });
    for (const kind of (input.dataset.find ?? "").split(" ")) { query.append("kind", kind); }
    try {
      const answer = await fetch(`/api/v1/find?${query}`, { signal: asked.signal });
      if (!answer.ok) { close(); return; }
      hits = ((await answer.json()) as { hits: Hit[] }).hits;
      if (document.activeElement === input) { show(); }
    } catch (error) {
      if ((error as Error).name !== "AbortError") { close(); }
    }
  }

  function show(): void {
    // Text nodes only: a name from a record cannot become markup.
    list.replaceChildren(...hits.map((hit, place) => {
      const item = document.createElement("li");
      item.id = `${list.id}-${place}`;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      const name = document.createElement("span");
      name.textContent = hit.name;
      const kind = document.createElement("small");
      kind.textContent = hit.matched.toLowerCase() === hit.name.toLowerCase() ? hit.kind : `${hit.kind}, ${hit.reason}: ${hit.matched}`;
      item.append(name, kind);
      item.addEventListener("mousedown", (event) => { event.preventDefault(); pick(place); });
      return item;
    }));
    chosen = -1;
    list.hidden = hits.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.removeAttribute("aria-activedescendant");
  }

  function mark(place: number): void {
    if (hits.length === 0) { return; }
    chosen = (place + hits.length) % hits.length;
    list.querySelectorAll("li").forEach((item, index) => {
      item.setAttribute("aria-selected", String(index === chosen));
      if (index === chosen) { item.scrollIntoView({ block: "nearest" }); input.setAttribute("aria-activedescendant", item.id); }
    });
  }

  function pick(place: number): void {
    const hit = hits[place];
    if (!hit) { return; }
    input.value = hit.name;
    picked = { text: hit.name, id: hit.id };
    close();
  }

  function close(): void {
    window.clearTimeout(timer);
    asked?.abort();
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }
}
