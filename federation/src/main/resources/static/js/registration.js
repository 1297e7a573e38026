// Keeps what somebody has typed as a handle while one was being suggested (signin/registration).

document.body.addEventListener('htmx:beforeSwap', event => {
  const asked = event.detail.requestConfig.parameters.handle ?? '';
  if (event.detail.target.id === 'handle-field' && document.getElementById('handle').value !== asked) {
    event.detail.shouldSwap = false;
  }
});
