(function () {
  var button = document.getElementById('unfold');
  var open = false;
  function setAll(value) {
    document.querySelectorAll('details').forEach(function (one) { one.open = value; });
  }
  button.hidden = !document.querySelector('details');
  button.addEventListener('click', function () {
    open = !open;
    setAll(open);
    button.setAttribute('aria-pressed', open);
    button.textContent = open ? 'Fold all' : 'Unfold all';
  });
  addEventListener('beforeprint', function () { setAll(true); });
})();
