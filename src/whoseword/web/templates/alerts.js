(() => {
  "use strict";
  const list = document.querySelector(".hits");
  const state = document.querySelector("#live");
  const say = (words) => { state.textContent = words; };

  const made = (name, text, held = []) => {
    const element = document.createElement(name);
    element.textContent = text;
    element.append(...held);
    return element;
  };
  const shown = (alert) => {
    const link = made("a", "", [made("bdi", alert.text)]);
    link.href = `/stories/${encodeURIComponent(alert.story)}`;
    const moment = `${alert.at.slice(0, 10)}, ${alert.at.slice(11, 16)} UTC`;
    const signed = made("p", `${alert.kind.replaceAll("_", " ")}, ${moment}`);
    signed.className = "signed";
    return made("li", "", [made("p", "", [link]), signed]);
  };

  const source = new EventSource(`/alerts/stream?after=${list.dataset.last}`);
  source.addEventListener("open", () => say("New alerts appear here."));
  source.addEventListener("error", () => say("The desk does not answer; new alerts are missing."));
  source.addEventListener("alert", (event) => {
    list.prepend(shown(JSON.parse(event.data)));
    const none = document.querySelector("#none");
    if (none) none.remove();
  });
})();
