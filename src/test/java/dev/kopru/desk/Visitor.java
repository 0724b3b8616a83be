package dev.kopru.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Somebody with a browser that knows no JavaScript: keeps cookies, follows redirects by hand, sends the forms of a page. */
public final class Visitor {

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;
    private String language = "tr";

    Visitor(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** A page as it came, without going on where it leads. */
    public record Page(int status, String location, HttpResponse<String> answer, Document document) {

        public String text() {
            return document.text();
        }

        public Element form(String action) {
            Element form = document.selectFirst("form[action=" + action + "]");
            if (form == null) {
                throw new AssertionError("no form " + action + " on:\n" + document);
            }
            return form;
        }

        public Element first(String selector) {
            return there(selector, document.select(selector).first());
        }

        public Element last(String selector) {
            return there(selector, document.select(selector).last());
        }

        private Element there(String selector, @Nullable Element found) {
            if (found == null) {
                throw new AssertionError("no " + selector + " on:\n" + document);
            }
            return found;
        }

        public boolean hasForm(String action) {
            return document.selectFirst("form[action=" + action + "]") != null;
        }
    }

    public Visitor speaking(String spoken) {
        language = spoken;
        return this;
    }

    public Visitor in(String user, String password) throws IOException, InterruptedException {
        Page in = submit(get("/login").form("/login"), Map.of("username", user, "password", password));
        if (in.status() != 302 || in.location().contains("wrong")) {
            throw new AssertionError("no login for " + user + ": " + in.status() + " " + in.location());
        }
        return this;
    }

    public Page get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET());
    }

    /** As the browser would send it: its hidden fields and what is typed in. */
    public Page submit(Element form, Map<String, String> typed) throws IOException, InterruptedException {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : form.select("input[name], textarea[name], select[name]")) {
            boolean box =
                    field.attr("type").equals("checkbox") || field.attr("type").equals("radio");
            if (box && !field.hasAttr("checked")) {
                continue;
            }
            fields.put(field.attr("name"), value(field));
        }
        fields.putAll(typed);
        return post(form.attr("action"), fields);
    }

    private static String value(Element field) {
        if (field.normalName().equals("select")) {
            Element chosen = field.selectFirst("option[selected]");
            Element shown = chosen == null ? field.selectFirst("option") : chosen;
            return shown == null ? "" : shown.val();
        }
        return field.normalName().equals("textarea") ? field.wholeText() : field.val();
    }

    public Page post(String path, Map<String, String> fields, String... headers)
            throws IOException, InterruptedException {
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, value) -> pairs.add(encoded(name) + "=" + encoded(value)));
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", pairs))));
    }

    /** A form with a file, as a browser sends it. */
    Page upload(Element form, Map<String, String> typed, String name, byte[] content)
            throws IOException, InterruptedException {
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.val()));
        fields.putAll(typed);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            body.writeBytes(part("name=\"" + field.getKey() + "\"", ""));
            body.writeBytes((field.getValue() + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(part("name=\"file\"; filename=\"" + name + "\"", "Content-Type: text/csv\r\n"));
        body.writeBytes(content);
        body.writeBytes("\r\n--frontier--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(request(form.attr("action"))
                .header("Content-Type", "multipart/form-data; boundary=frontier")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static byte[] part(String disposition, String further) {
        return ("--frontier\r\nContent-Disposition: form-data; " + disposition + "\r\n" + further + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** As they go into the header. */
    String allCookies() {
        return String.join(
                "; ",
                cookies.getCookieStore().getCookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .toList());
    }

    /** The value of a cookie; empty where there is none. */
    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    void forget(String name) {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .forEach(cookie -> cookies.getCookieStore().remove(null, cookie));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8")
                .header("Accept-Language", language);
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return request;
    }

    private Page send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Page(
                answer.statusCode(),
                answer.headers().firstValue("Location").orElse(""),
                answer,
                Jsoup.parse(answer.body()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
