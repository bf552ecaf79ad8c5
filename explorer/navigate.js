// Links between pages change the page in place; with a modifier key, or without this script, they load it anew.
if (!window.samverkanNavigates) {
  window.samverkanNavigates = true;
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".stHtml a[href]");
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || link.target || link.origin !== window.location.origin) return;
    event.preventDefault();
    window.history.pushState({}, "", link.href);
    window.dispatchEvent(new PopStateEvent("popstate"));
    document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
  });
}
