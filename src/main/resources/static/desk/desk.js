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

  function textOf(form) {
    var all = [];
    new FormData(form).forEach(function (value, name) {
      var field = form.elements.namedItem(name);
      var secret = name === '_csrf' || field && field.type === 'password';
      if (typeof value === 'string' && !secret) all.push([name, value]);
    });
    return all;
  }

  // Several fields of one name, such as the days of a week, take the values in their order.
  function fill(form, kept) {
    var left = {};
    kept.forEach(function (value, name) { (left[name] = left[name] || []).push(value); });
    Array.prototype.forEach.call(form.elements, function (field) {
      if (!field.name || field.type === 'hidden' || field.type === 'password' || field.type === 'file' || field.type === 'submit') return;
      if (field.type === 'checkbox' || field.type === 'radio') {
        field.checked = (left[field.name] || []).indexOf(field.value) >= 0;
      } else if (left[field.name] && left[field.name].length > 0) {
        field.value = left[field.name].shift();
      }
    });
    var folded = form.closest('details');
    if (folded) folded.open = true;
  }

  function keepDrafts() {
    document.querySelectorAll('form[data-draft]').forEach(function (form) {
      var kept = sessionStorage.getItem(draftKey(form));
      if (kept) fill(form, new URLSearchParams(kept));
      form.addEventListener('input', function () {
        // What was typed on another page of a long table has no field here, and stays all the same.
        var all = new URLSearchParams(sessionStorage.getItem(draftKey(form)) || '');
        Array.prototype.forEach.call(form.elements, function (field) { if (field.name) all.delete(field.name); });
        textOf(form).forEach(function (field) { all.append(field[0], field[1]); });
        sessionStorage.setItem(draftKey(form), all.toString());
      });
      form.addEventListener('submit', function () { sessionStorage.setItem('sent', draftKey(form)); });
    });
  }

  function forget(isOver) {
    Object.keys(sessionStorage).filter(function (key) { return key.indexOf('draft:') === 0 && isOver(key); })
      .forEach(function (key) { sessionStorage.removeItem(key); });
  }

  // A form that was taken needs no draft any more; the login and a page that says what is wrong still do.
  function forgetDrafts() {
    if (document.querySelector('[data-drafts-keep]')) return;
    var sent = sessionStorage.getItem('sent');
    var refused = document.querySelector('main .bad[role=alert]') || document.querySelector('form[action$="/login"]');
    if (sent && !refused) forget(function (key) { return key === sent; });
    if (!refused) sessionStorage.removeItem('sent');
    if (document.querySelector('[data-drafts-done]')) {
      forget(function (key) { return key.indexOf('draft:' + location.pathname + '#') === 0; });
    }
  }

  document.addEventListener('DOMContentLoaded', function () {
    drawDays();
    forgetDrafts();
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
