// For browsers that know no modules, and so run this and nothing else. Nothing was ever kept in one: no button for it.
document.getElementById('opening').hidden = true;
document.getElementById('old-browser').hidden = false;
document.querySelector('#old-browser .take-out').hidden = true;
