// One tab at a time works on the log. Tells whether this one may; if not, the page is loaded anew as soon as it may.
export function claimTab(otherIsOpen) {
  return new Promise((answer) => {
    navigator.locks.request('goodterms', { ifAvailable: true }, (lock) => {
      answer(lock !== null);
      if (lock !== null) return new Promise(() => {}); // held as long as the page is there
      otherIsOpen();
      navigator.locks.request('goodterms', () => location.reload());
    });
  });
}
