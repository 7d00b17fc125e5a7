(() => {
  "use strict";
  const open = (node) => {
    let opened = false;
    for (let d = node && node.closest("details"); d; d = d.parentElement.closest("details")) {
      opened = opened || !d.open;
      d.open = true;
    }
    return opened;
  };
  const reveal = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (open(target)) target.scrollIntoView();
  };
  let folded = [];
  addEventListener("hashchange", reveal);
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    for (const d of folded) d.open = true;
  });
  addEventListener("afterprint", () => {
    for (const d of folded) d.open = false;
  });
  reveal();
})();
