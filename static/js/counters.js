// How long a headline is, beside its label.
for (const place of document.querySelectorAll(".count[data-for]")) {
  const box = document.getElementById(place.dataset.for)
  const limit = Number(place.dataset.limit)
  const tell = () => {
    const length = [...box.value].length
    place.replaceChildren(Object.assign(document.createElement("b"), { textContent: length }), ` of ${limit}`)
    place.classList.toggle("count--over", length > limit)
  }
  box.addEventListener("input", tell)
  tell()
}
