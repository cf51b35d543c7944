// Small comforts of the desk. Every page works without them.
import "./keys.js"
import "./rows.js"
import "./counters.js"

document.documentElement.classList.add("has-script")
document.getElementById("errors")?.focus()
