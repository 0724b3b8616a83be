// A file may be dropped into the box of a form; without JavaScript its field does the same.
(function () {
  'use strict';

  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('form.drop').forEach(function (box) {
      var field = box.querySelector('input[type=file]');
      ['dragenter', 'dragover'].forEach(function (name) {
        box.addEventListener(name, function (event) { event.preventDefault(); box.classList.add('over'); });
      });
      ['dragleave', 'drop'].forEach(function (name) {
        box.addEventListener(name, function () { box.classList.remove('over'); });
      });
      box.addEventListener('drop', function (event) {
        event.preventDefault();
        if (event.dataTransfer.files.length > 0) field.files = event.dataTransfer.files;
      });
    });
  });
}());
