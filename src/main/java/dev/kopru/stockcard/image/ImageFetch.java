package dev.kopru.stockcard.image;

import dev.kopru.net.PublicAddresses;
import dev.kopru.stockcard.image.pixel.BadImageException;
import dev.kopru.stockcard.image.pixel.ImageReason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** One picture on its way from an address, over however many redirects; any thread may give it up. */
final class ImageFetch {

    private static final int MOST_REDIRECTS = 5;
    private static final int BLOCK = 16 * 1024;

    private final CloseableHttpClient client;
    private final ImageAddresses addresses;
    private final long mostBytes;
    private final AtomicReference<@Nullable HttpGet> current = new AtomicReference<>();
    private volatile boolean givenUp;

    ImageFetch(CloseableHttpClient client, ImageAddresses addresses, long mostBytes) {
        this.client = client;
        this.addresses = addresses;
        this.mostBytes = mostBytes;
    }

    /** What came, or why nothing can be made of it. */
    record Outcome(byte @Nullable [] content, @Nullable BadImageException bad) {

        byte[] orThrow() throws BadImageException {
            if (bad != null) {
                throw bad;
            }
            return Objects.requireNonNull(content);
        }
    }

    Outcome load(String location) {
        try {
            return new Outcome(follow(location), null);
        } catch (BadImageException e) {
            return new Outcome(null, e);
        }
    }

    /** Whatever is being waited for comes to its end at once. */
    void giveUp() {
        givenUp = true;
        HttpGet request = current.get();
        if (request != null) {
            request.cancel();
        }
    }

    /** Follows redirects by hand, so that each stop is checked as the first one was. */
    private byte[] follow(String location) throws BadImageException {
        URI address = addresses.checked(location);
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            Answer answer = get(address);
            if (answer.content() != null) {
                return answer.content();
            }
            address = addresses.checked(
                    address.resolve(ImageAddresses.uri(answer.location())).toString());
        }
        throw BadImageException.because(ImageReason.IMAGE_BAD_ADDRESS, "redirects");
    }

    private record Answer(byte @Nullable [] content, String location) {}

    /** What the client's own way of calling cannot throw. */
    private record Reply(@Nullable Answer answer, @Nullable BadImageException bad) {}

    private Answer get(URI address) throws BadImageException {
        HttpGet request = new HttpGet(address);
        current.set(request);
        if (givenUp) {
            throw notAnswered("given up");
        }
        Reply reply = reply(request, address);
        if (reply.bad() != null) {
            throw reply.bad();
        }
        return Objects.requireNonNull(reply.answer());
    }

    private Reply reply(HttpGet request, URI address) throws BadImageException {
        AtomicReference<@Nullable Reply> reply = new AtomicReference<>();
        try {
            client.execute(request, response -> {
                reply.set(reply(response));
                // Else the client reads on to the end, however far that is, to use the connection again.
                request.cancel();
                return true;
            });
        } catch (PublicAddresses.PrivateAddressException e) {
            throw BadImageException.because(ImageReason.IMAGE_PRIVATE_ADDRESS, address.getHost());
        } catch (IOException e) {
            if (reply.get() == null) {
                throw notAnswered(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
            }
        }
        return Objects.requireNonNull(reply.get());
    }

    private Reply reply(ClassicHttpResponse response) throws IOException {
        try {
            return new Reply(answer(response), null);
        } catch (BadImageException e) {
            return new Reply(null, e);
        }
    }

    private Answer answer(ClassicHttpResponse response) throws IOException, BadImageException {
        int status = response.getCode();
        Header location = response.getFirstHeader("Location");
        if (status >= 300 && status < 400 && location != null) {
            return new Answer(null, location.getValue());
        }
        if (status >= 500) {
            throw notAnswered("HTTP " + status);
        }
        if (status != 200) {
            throw BadImageException.because(ImageReason.IMAGE_HTTP_STATUS, status);
        }
        HttpEntity entity = response.getEntity();
        return new Answer(entity == null ? new byte[0] : content(entity.getContent()), "");
    }

    /** A server that goes on for ever is left. */
    private byte[] content(InputStream body) throws IOException, BadImageException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] some = new byte[BLOCK];
        int read = body.read(some);
        while (read >= 0) {
            content.write(some, 0, read);
            if (content.size() > mostBytes) {
                throw BadImageException.because(ImageReason.IMAGE_TOO_LARGE, "> " + mostBytes, mostBytes);
            }
            read = body.read(some);
        }
        return content.toByteArray();
    }

    static BadImageException notAnswered(String detail) {
        return BadImageException.because(ImageReason.IMAGE_NOT_ANSWERED, detail);
    }
}
