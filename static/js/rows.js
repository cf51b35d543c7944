// Ordered rows: buttons in place of the number boxes, and a blank row whenever it is
// needed. Focus stays on the moved row, and a live region says where it is.
const order = (list) =>
  list.querySelectorAll("[data-row]").forEach((row, at) => {
    row.querySelector("input[name$='-ORDER']").value = at + 1
  })

const button = (words, label, act) => {
  const made = document.createElement("button")
  made.type = "button"
  made.className = "btn btn--s btn--sq"
  made.textContent = words
  made.setAttribute("aria-label", label)
  made.addEventListener("click", act)
  return made
}

const dress = (list, row) => {
  const say = list.closest("details").parentElement.querySelector("[data-say]")
  const name = () => row.querySelector("input[name$='-name']").value || "this row"
  const shift = (step) => {
    const other = step < 0 ? row.previousElementSibling : row.nextElementSibling
    if (!other) return
    step < 0 ? other.before(row) : other.after(row)
    order(list)
    const all = [...list.children]
    if (say) say.textContent = `${name()}: ${all.indexOf(row) + 1} of ${all.length}`
    row.querySelector(step < 0 ? "[data-up]" : "[data-down]").focus()
  }
  const up = button("↑", "Move up", () => shift(-1))
  up.dataset.up = ""
  const down = button("↓", "Move down", () => shift(1))
  down.dataset.down = ""
  row.querySelector(".acts").prepend(up, down)
}

const add = (list) => {
  const name = list.dataset.rows
  const total = document.querySelector(`input[name='${name}-TOTAL_FORMS']`)
  const html = document.querySelector(`template[data-blank='${name}']`).innerHTML
  list.insertAdjacentHTML("beforeend", html.replaceAll("__prefix__", total.value))
  total.value = Number(total.value) + 1
  dress(list, list.lastElementChild)
  order(list)
  list.lastElementChild.querySelector("input[name$='-name']").focus()
}

for (const list of document.querySelectorAll("[data-rows]")) {
  for (const row of list.children) dress(list, row)
  order(list)
  const words = list.dataset.rows === "bylines" ? "Add byline" : "Add credit"
  const more = button(words, words, () => add(list))
  more.className = "btn btn--s"
  list.after(more)
}
