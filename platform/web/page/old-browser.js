// For browsers that know no modules, and so run this and nothing else.
document.getElementById('opening').hidden = true;
document.getElementById('old-browser').hidden = false;
