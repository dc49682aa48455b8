// Loads the page again once the class has gone on: each event names the page there is to see now.
const shown = document.currentScript.dataset.at;
new EventSource("/events").onmessage = (event) => {
  if (event.data !== shown) location.reload();
};
