// Links between pages change the page in place, those of the menu with the language and municipality in the address;
// with a modifier key, or without this script, they load it anew.
if (!window.samverkanNavigates) {
  window.samverkanNavigates = true;
  const standing = () => new URLSearchParams(document.querySelector("[data-standing]")?.dataset.standing);
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".stHtml a[href], a[data-testid=stSidebarNavLink]");
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || link.target || link.origin !== window.location.origin) return;
    event.preventDefault();
    event.stopPropagation();  // the menu's own handler would leave both out
    const address = new URL(link.href);
    if (!link.closest(".stHtml")) standing().forEach((value, name) => address.searchParams.set(name, value));
    window.history.pushState({}, "", address);
    window.dispatchEvent(new PopStateEvent("popstate"));
    document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
  }, { capture: true });
}
