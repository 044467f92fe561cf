// Recent questions, kept in this browser alone.
interface Question { title: string; address: string; }

const KEY = "cutset-recent";
const MOST = 12;
const PAGES = ["/trace", "/cut", "/backbone"];

export function recentQuestions(): void {
  if (PAGES.includes(window.location.pathname) && document.querySelector("main h1") && document.querySelector(".coverage")) {
    const address = window.location.pathname + window.location.search;
    const title = document.querySelector("main h1")?.textContent ?? address;
    write([{ title, address }, ...read().filter((known) => known.address !== address)].slice(0, MOST));
  }
  const list = document.querySelector<HTMLUListElement>("[data-recent]");
  const section = list?.closest("section");
  const questions = read();
  if (!list || !section || questions.length === 0) { return; }
  list.replaceChildren(...questions.map((question) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = question.address;
    link.textContent = question.title;
    item.append(link);
    return item;
  }));
  section.hidden = false;
  section.querySelector("[data-forget]")?.addEventListener("click", () => { write([]); section.hidden = true; });
}

function read(): Question[] {
  try {
    const known: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(known)
      ? known.filter((one): one is Question => typeof one?.title === "string" && typeof one?.address === "string" && PAGES.some((page) => one.address.startsWith(`${page}?`)))
      : [];
  } catch {
    return [];
  }
}

function write(questions: Question[]): void {
  try { window.localStorage.setItem(KEY, JSON.stringify(questions)); } catch { /* private windows may refuse: then nothing is kept */ }
}
