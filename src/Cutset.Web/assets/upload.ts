// Shows how far an upload is.
export function uploadProgress(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-upload]")) {
    form.addEventListener("submit", (event) => {
      const bar = form.querySelector("progress");
      if (!bar) { return; }
      event.preventDefault();
      bar.hidden = false;
      const request = new XMLHttpRequest();
      request.open("POST", form.action);
      request.upload.addEventListener("progress", (progress) => {
        if (progress.lengthComputable) { bar.value = (100 * progress.loaded) / progress.total; }
      });
      request.addEventListener("load", () => {
        // The server leads on to the page of the list.
        if (request.responseURL && request.responseURL !== form.action) { window.location.assign(request.responseURL); }
        else { fallBack(); }
      });
      request.addEventListener("error", fallBack);
      request.send(new FormData(form));
    });

    // Sent the plain way, the server's page says what is wrong.
    function fallBack(): void { form.submit(); }
  }
}
