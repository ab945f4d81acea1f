// Before the first paint, so that the page never flashes in the wrong colours.
try {
  const chosen = localStorage.getItem("theme");
  if (chosen) document.documentElement.dataset.theme = chosen;
} catch {
  // Storage is closed to this page: the system's preference holds.
}
