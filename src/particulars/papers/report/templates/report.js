"use strict";
(() => {
  const detail = document.getElementById("detail");
  const side = document.querySelector(".side");
  const empty = detail.innerHTML;
  const which = document.getElementById("which");
  const total = document.querySelectorAll(".every tbody tr").length;
  let shown = 0;
  let kept = false;

  const mark = (number, on) =>
    document.querySelectorAll(`[data-c="${number}"]`).forEach((piece) => piece.classList.toggle("on", on));

  const show = (number, keep) => {
    const row = document.getElementById(`d${number}`);
    if (!row || (number === shown && kept === keep)) return;
    mark(shown, false);
    mark(number, true);
    shown = number;
    kept = keep;
    const list = document.createElement("dl");
    which.textContent = `${number} of ${total}`;
    for (const cell of [...row.cells].slice(1)) {
      if (!cell.textContent.trim()) continue;
      const name = document.createElement("dt");
      const value = document.createElement("dd");
      name.textContent = cell.dataset.label;
      cell.childNodes.forEach((node) => value.append(node.cloneNode(true)));
      list.append(name, value);
    }
    detail.replaceChildren(list);
    side.classList.add("open-now");
  };

  const clear = () => {
    mark(shown, false);
    shown = 0;
    kept = false;
    detail.innerHTML = empty;
    which.textContent = "";
    side.classList.remove("open-now");
  };

  const number = (event) => Number(event.target.closest?.("[data-c]")?.dataset.c || 0);

  const step = (by) => {
    const next = Math.min(Math.max(shown + by, 1), total);
    if (!next) return;
    show(next, true);
    document.getElementById(`c${next}`).scrollIntoView({ block: "center" });
  };

  document.addEventListener("mouseover", (event) => number(event) && !kept && show(number(event), false));
  document.addEventListener("focusin", (event) => number(event) && show(number(event), false));
  document.addEventListener("click", (event) => {
    if (number(event)) {
      event.preventDefault();
      show(number(event), true);
    } else if (event.target.matches(".n")) {
      location.hash = event.target.parentElement.id;
    }
  });
  document.addEventListener("keydown", (event) => event.key === "Escape" && clear());
  document.getElementById("back").addEventListener("click", () => step(-1));
  document.getElementById("on").addEventListener("click", () => step(1));
  document.getElementById("close").addEventListener("click", clear);
})();
