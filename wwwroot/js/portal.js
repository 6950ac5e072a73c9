// Every page works without this. What follows makes some of it quicker.

// Leave at once: by the button, or by Shift three times within two seconds. Back does not return here.
const exit = document.querySelector(".exit");
if (exit) {
  const leave = () => location.replace(exit.href);
  let presses = [];
  exit.addEventListener("click", event => {
    event.preventDefault();
    leave();
  });
  addEventListener("keydown", event => {
    if (event.repeat) return;
    presses = event.key === "Shift" ? [...presses.filter(at => event.timeStamp - at < 2000), event.timeStamp] : [];
    if (presses.length === 3) leave();
  });
}

// The date in words, under the field that holds it.
customElements.define("date-words", class extends HTMLElement {
  connectedCallback() {
    this.field = document.getElementById(this.getAttribute("for"));
    this.field?.addEventListener("input", () => this.say());
    if (!this.textContent.trim()) this.say();
  }

  say() {
    const [year, month, day] = (this.field?.value ?? "").split("-").map(Number);
    const date = new Date(year, month - 1, day);
    this.textContent = Number.isNaN(date.getTime()) ? "" : date.toLocaleDateString(document.documentElement.lang, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  }
});

// What Markdown will look like, made by the server that will show it.
for (const area of document.querySelectorAll("textarea[data-markdown]")) {
  const token = area.form?.elements.namedItem("__RequestVerificationToken")?.value;
  const preview = Object.assign(document.createElement("div"), { className: "prose preview-box", hidden: true });
  preview.setAttribute("aria-live", "polite");
  area.after(preview);
  let timer;
  area.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const answer = await fetch("/preview", { method: "POST", headers: { RequestVerificationToken: token }, body: new URLSearchParams({ text: area.value }) });
      if (!answer.ok) return;
      preview.innerHTML = await answer.text();
      preview.hidden = !area.value.trim();
    }, 400);
  });
}

// A browser without command buttons opens the dialog all the same.
if (!("command" in HTMLButtonElement.prototype)) {
  addEventListener("click", event => {
    const button = event.target.closest("button[commandfor]");
    const dialog = button && document.getElementById(button.getAttribute("commandfor"));
    if (button?.getAttribute("command") === "show-modal") dialog?.showModal();
    if (button?.getAttribute("command") === "close") dialog?.close();
  });
}

// A second click sends nothing twice. Coming back to the page allows it again, and so do five seconds: a download leaves the page standing.
addEventListener("submit", event => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, 5000);
});
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(form => delete form.dataset.sent));
