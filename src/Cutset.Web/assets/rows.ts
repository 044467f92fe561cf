// "The row as it was", opened in place; without scripts the link leads to a page of its own.
interface Field { name: string; value: string; }
interface Report { evidence: { row?: { fields: Field[]; empty: number; withheld: string[] } }; problem?: string; }

export function recordsInPlace(): void {
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-record]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) { return; }
    event.preventDefault();
    void toggle(link);
  });
}

async function toggle(link: HTMLAnchorElement): Promise<void> {
  const known = link.parentElement?.querySelector(":scope > .record");
  if (known) {
    known.remove();
    link.setAttribute("aria-expanded", "false");
    return;
  }
  const box = document.createElement("div");
  box.className = "record";
  box.textContent = "Reading the file …";
  link.after(box);
  link.setAttribute("aria-expanded", "true");
  try {
    const answer = await fetch(`/api/v1/evidence${new URL(link.href).search}`);
    const report = await answer.json() as Report & { detail?: string };
    box.replaceChildren(...show(report));
  } catch {
    box.textContent = "The server does not answer.";
  }
}

function show(report: Report & { detail?: string }): Node[] {
  const row = report.evidence?.row;
  const note = document.createElement("p");
  note.className = "quiet";
  if (!row) {
    note.textContent = report.problem ?? report.detail ?? "It cannot be shown.";
    return [note];
  }
  // Text nodes only: what stands in a record cannot become markup.
  const table = document.createElement("table");
  for (const field of row.fields) {
    const line = table.insertRow();
    const name = document.createElement("th");
    name.scope = "row";
    name.textContent = field.name;
    line.append(name);
    line.insertCell().textContent = field.value;
  }
  note.textContent = [
    row.empty > 0 ? `${row.empty} more fields are empty.` : "",
    row.withheld.length > 0 ? `Not read and not shown: ${row.withheld.join(", ")}.` : "",
  ].join(" ").trim();
  return [table, note];
}
