// The body of a story: paragraphs, cross-heads, lists, quotes, pull quotes, links and
// pictures of the library. The server cleans what is saved; this only makes it pleasant.
import {
  Blockquote, Bold, BulletList, Document, Dropcursor, Editor, Gapcursor, HardBreak,
  Heading, History, Italic, Link, ListItem, Node, OrderedList, Paragraph, Text,
  mergeAttributes,
} from "django-prose-editor/editor"

const PullQuote = Node.create({
  name: "pullQuote",
  group: "block",
  content: "paragraph+",
  defining: true,
  priority: 200, // before the plain quote, which would take the same element
  parseHTML: () => [{ tag: "blockquote.pull" }],
  renderHTML: ({ HTMLAttributes }) =>
    ["blockquote", mergeAttributes(HTMLAttributes, { class: "pull" }), 0],
})

// Where staff see picture 0, said by the page.
const pictureUrl = document.querySelector("[data-picture-url]")?.dataset.pictureUrl ?? ""

const Picture = Node.create({
  name: "picture",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({
    picture: {
      parseHTML: (element) => element.dataset.picture,
      renderHTML: ({ picture }) => ({ "data-picture": picture }),
    },
  }),
  parseHTML: () => [{ tag: "figure[data-picture]" }],
  renderHTML: ({ HTMLAttributes }) => ["figure", HTMLAttributes],
  addNodeView: () => ({ node }) => {
    const dom = document.createElement("figure")
    dom.dataset.picture = node.attrs.picture
    const image = document.createElement("img")
    image.src = pictureUrl.replace("/0/", `/${node.attrs.picture}/`)
    image.alt = ""
    const words = document.createElement("span")
    words.textContent = `Picture ${node.attrs.picture}, with its own caption and credit`
    dom.append(image, words)
    return { dom }
  },
})

// Reading direction belongs to each block: Arabic and English may stand in one story.
const autoDirection = (extension) =>
  extension.extend({
    renderHTML({ HTMLAttributes, ...rest }) {
      const [tag, attributes, ...content] = this.parent({ HTMLAttributes, ...rest })
      return [tag, { ...attributes, dir: "auto" }, ...content]
    },
  })

const extensions = [
  Document, Text, autoDirection(Paragraph), HardBreak, Bold, Italic,
  autoDirection(Heading).configure({ levels: [2] }),
  BulletList, OrderedList, ListItem, PullQuote, Blockquote, Picture,
  Link.configure({ enableTarget: false, protocols: ["http", "https", "mailto", "tel"] }),
  History, Dropcursor, Gapcursor,
]

const ask = (editor) => {
  const number = window.prompt("Number of the picture, from the picture list")
  if (/^\d+$/.test(number?.trim() ?? "")) {
    editor.chain().focus()
      .insertContent({ type: "picture", attrs: { picture: number.trim() } }).run()
  }
}

const chain = (editor) => editor.chain().focus()
const MENU = [
  [
    ["Text", (e) => chain(e).setParagraph().run(), (e) => e.isActive("paragraph")],
    ["Crosshead", (e) => chain(e).toggleHeading({ level: 2 }).run(), (e) => e.isActive("heading")],
  ],
  [
    ["B", (e) => chain(e).toggleBold().run(), (e) => e.isActive("bold"), "Bold"],
    ["I", (e) => chain(e).toggleItalic().run(), (e) => e.isActive("italic"), "Italic"],
    ["Link", (e) => e.commands.addLink(), (e) => e.isActive("link")],
    ["Unlink", (e) => chain(e).unsetLink().run()],
  ],
  [
    ["List", (e) => chain(e).toggleBulletList().run(), (e) => e.isActive("bulletList")],
    ["1. List", (e) => chain(e).toggleOrderedList().run(), (e) => e.isActive("orderedList")],
    ["Quote", (e) => chain(e).toggleWrap("blockquote").run(), (e) => e.isActive("blockquote")],
    ["Pull quote", (e) => chain(e).toggleWrap("pullQuote").run(), (e) => e.isActive("pullQuote")],
    ["Picture", ask, (e) => e.isActive("picture")],
  ],
  [
    ["↶", (e) => chain(e).undo().run(), null, "Undo"],
    ["↷", (e) => chain(e).redo().run(), null, "Redo"],
  ],
]

const menubar = (editor, label, controls) => {
  const bar = document.createElement("div")
  bar.className = "prose-menubar"
  bar.setAttribute("role", "toolbar")
  bar.setAttribute("aria-label", label)
  bar.setAttribute("aria-controls", controls)
  const states = []
  for (const group of MENU) {
    const box = document.createElement("div")
    box.className = "prose-menubar__group"
    for (const [words, act, active, name] of group) {
      const button = document.createElement("button")
      button.type = "button"
      button.className = "prose-menubar__button"
      const inner = document.createElement({ B: "b", I: "i" }[words] ?? "span")
      if (words === "B") inner.className = "serif"
      inner.textContent = words
      button.append(inner)
      if (name) button.setAttribute("aria-label", name)
      button.addEventListener("click", () => act(editor))
      if (active) {
        states.push(() => button.setAttribute("aria-pressed", String(active(editor))))
      }
      box.append(button)
    }
    bar.append(box)
  }
  const tell = () => states.forEach((state) => state())
  editor.on("transaction", tell)
  tell()
  return bar
}

const start = (textarea) => {
  const labelId = `${textarea.id}_label`
  const label = document.getElementById(labelId)
  const holder = document.createElement("div")
  holder.className = "prose-editor"
  textarea.before(holder)
  holder.append(textarea)
  const editor = new Editor({
    element: holder,
    extensions,
    content: textarea.value,
    injectCSS: false, // its rules are in css/editor.css: the page takes no inline sheet
    editorProps: {
      attributes: {
        id: `${textarea.id}_text`,
        role: "textbox",
        "aria-multiline": "true",
        "aria-labelledby": labelId,
        ...(textarea.getAttribute("aria-invalid") && { "aria-invalid": "true" }),
      },
    },
    onUpdate: ({ editor: changed }) => {
      textarea.value = changed.isEmpty ? "" : changed.getHTML()
      textarea.dispatchEvent(new Event("input", { bubbles: true }))
    },
  })
  label?.addEventListener("click", () => editor.commands.focus())
  holder.prepend(menubar(editor, label?.textContent ?? "Body", `${textarea.id}_text`))
  textarea.hidden = true
  textarea.dispatchEvent(new CustomEvent("story-editor:ready", { bubbles: true }))
}

document.querySelectorAll("textarea[data-story-editor]").forEach(start)
