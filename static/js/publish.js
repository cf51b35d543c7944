// The button says what it does: its label follows the form.
const button = document.querySelector("[data-button]")
const form = button?.form

const tell = () => {
  const number = /edition (\d+)/.exec(button.textContent)?.[1] ?? ""
  const kind = form.querySelector("input[name='kind']:checked")?.dataset.named
  const later = form.querySelector("input[name='when']:checked")?.value === "at"
  const time = form.querySelector("input[name='at']")?.value.replace("T", ", ")
  const start = later ? `Schedule edition ${number}${time ? ` for ${time}` : ""}` : `Publish edition ${number} now`
  button.textContent = kind ? `${start}, ${kind}` : start
}

if (form) {
  form.addEventListener("input", (event) => {
    if (event.target.name === "at") form.querySelector("#w-at").checked = true
    tell()
  })
  tell()
}
