// What makes the pages pleasanter where JavaScript is on; everything can be read and done without it.
(function () {
  'use strict';

  // How long until a job starts, counted down between two looks at the server.
  function countDown() {
    document.querySelectorAll('time.countdown').forEach(function (time) {
      var left = Math.round((Date.parse(time.dateTime) - Date.now()) / 1000);
      if (left >= 0 && left < 3600) {
        time.textContent = Math.floor(left / 60) + ':' + String(left % 60).padStart(2, '0');
      }
    });
  }

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function drawDays() {
    var place = document.getElementById('days');
    if (!place || !window.uPlot) return;
    fetch(place.dataset.source, {credentials: 'same-origin'}).then(function (answer) { return answer.json(); }).then(function (rows) {
      var day = new Intl.DateTimeFormat(place.dataset.language, {day: 'numeric', month: 'short', timeZone: 'UTC'});
      var figure = new Intl.NumberFormat(place.dataset.language);
      var axis = {stroke: colour('--pico-muted-color'), grid: {stroke: colour('--pico-muted-border-color')}};
      new window.uPlot({
        width: place.clientWidth, height: 220, tzDate: function (ts) { return window.uPlot.tzDate(new Date(ts * 1000), 'UTC'); },
        scales: {s: {}},
        axes: [
          Object.assign({values: function (u, all) { return all.map(function (t) { return day.format(t * 1000); }); }}, axis),
          Object.assign({values: function (u, all) { return all.map(function (v) { return figure.format(v); }); }, size: 70}, axis),
          Object.assign({scale: 's', side: 1, values: function (u, all) { return all.map(function (v) { return figure.format(v) + ' s'; }); }, size: 60}, axis, {grid: {show: false}})
        ],
        series: [
          {value: function (u, t) { return t == null ? '' : day.format(t * 1000); }, label: place.dataset.day},
          {label: place.dataset.written, stroke: '#0b8a93', fill: 'rgba(11,138,147,.25)', paths: window.uPlot.paths.bars({size: [0.6, 40]}), value: function (u, v) { return v == null ? '' : figure.format(v); }},
          {label: place.dataset.rejected, stroke: '#d9480f', width: 2, value: function (u, v) { return v == null ? '' : figure.format(v); }},
          {label: place.dataset.duration, scale: 's', stroke: '#7c5cc4', dash: [4, 4], value: function (u, v) { return v == null ? '' : figure.format(v) + ' s'; }}
        ]
      }, rows, place);
    });
  }

  // What was typed into a form stays, should the session end meanwhile; a form says so by data-draft.
  function draftKey(form) { return 'draft:' + location.pathname + '#' + (form.dataset.draft || ''); }

  function keepDrafts() {
    document.querySelectorAll('form[data-draft]').forEach(function (form) {
      var kept = sessionStorage.getItem(draftKey(form));
      if (kept && form.dataset.restored === undefined) {
        form.dataset.restored = '';
        new URLSearchParams(kept).forEach(function (value, name) {
          var field = form.elements.namedItem(name);
          if (field && field.type !== 'hidden' && field.type !== 'password' && 'value' in field) field.value = value;
        });
      }
      form.addEventListener('input', function () {
        // What was typed on another page of a long table has no field here, and stays all the same.
        var all = new URLSearchParams(sessionStorage.getItem(draftKey(form)) || '');
        var now = [];
        new FormData(form).forEach(function (value, name) { if (typeof value === 'string' && name !== '_csrf') now.push([name, value]); });
        now.forEach(function (field) { all.delete(field[0]); });
        now.forEach(function (field) { all.append(field[0], field[1]); });
        sessionStorage.setItem(draftKey(form), all.toString());
      });
    });
    document.querySelectorAll('[data-drafts-done]').forEach(function () {
      Object.keys(sessionStorage).filter(function (key) { return key.indexOf('draft:' + location.pathname + '#') === 0; })
        .forEach(function (key) { sessionStorage.removeItem(key); });
    });
  }

  document.addEventListener('DOMContentLoaded', function () {
    drawDays();
    keepDrafts();
    countDown();
    setInterval(countDown, 1000);
    // On a screen that is wide enough the menu is always open.
    var wide = window.matchMedia('(min-width: 900px)');
    var menu = document.querySelector('nav.side details');
    function unfold() { if (menu) menu.open = wide.matches; }
    wide.addEventListener('change', unfold);
    unfold();
  });
}());
