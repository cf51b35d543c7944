// Single letters are dead while a field has the cursor.
const isTyping = (target) =>
  target.closest?.("input, textarea, select, [contenteditable='true'], dialog")

const rows = () => [...document.querySelectorAll("tr[data-story] .hl a, .w .hl a")]
const move = (step) => {
  const all = rows()
  const at = all.indexOf(document.activeElement)
  all[Math.min(Math.max(at + step, 0), all.length - 1)]?.focus()
}

const KEYS = {
  "/": () => document.querySelector("input[type='search']")?.focus(),
  n: () => document.querySelector("a[href$='/article/add/']")?.click(),
  j: () => move(1),
  k: () => move(-1),
}

document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key === "s") {
    const form = document.getElementById("article_form")
    if (form) {
      event.preventDefault()
      form.requestSubmit()
    }
    return
  }
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
  const act = KEYS[event.key]
  if (act) {
    event.preventDefault()
    act()
  }
})
