// Tables are sorted by a click on a heading; numbers and days by their value.
export function sortableTables(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>("table[data-sort]")) {
    table.tHead?.querySelectorAll<HTMLTableCellElement>("th").forEach((heading, column) => {
      const sort = document.createElement("button");
      sort.type = "button";
      sort.className = "sort";
      sort.append(...heading.childNodes);
      heading.append(sort);
      sort.addEventListener("click", () => {
        const down = heading.getAttribute("aria-sort") === "ascending"
          || (heading.getAttribute("aria-sort") === null && heading.classList.contains("number"));
        table.tHead?.querySelectorAll("th").forEach((other) => other.removeAttribute("aria-sort"));
        heading.setAttribute("aria-sort", down ? "descending" : "ascending");
        order(table, column, heading.classList.contains("number") || heading.classList.contains("wide"), down);
      });
    });
  }
}

function order(table: HTMLTableElement, column: number, isNumber: boolean, down: boolean): void {
  const body = table.tBodies[0];
  if (!body) { return; }
  const words = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  const keyed = [...body.rows].map((row) => {
    const cell = row.cells[column];
    const text = (cell?.dataset.value ?? cell?.textContent ?? "").trim();
    return { row, text, number: Number.parseFloat(text.replaceAll(/[,\s%]|USD/g, "")) };
  });
  // What is not stated stands last, whichever way.
  keyed.sort((one, other) => {
    if (isNumber) {
      const [noOne, noOther] = [Number.isNaN(one.number), Number.isNaN(other.number)];
      if (noOne || noOther) { return Number(noOne) - Number(noOther); }
      return down ? other.number - one.number : one.number - other.number;
    }
    const [emptyOne, emptyOther] = [one.text === "" || one.text === "–", other.text === "" || other.text === "–"];
    if (emptyOne || emptyOther) { return Number(emptyOne) - Number(emptyOther); }
    return down ? words.compare(other.text, one.text) : words.compare(one.text, other.text);
  });
  body.append(...keyed.map((key) => key.row));
}
