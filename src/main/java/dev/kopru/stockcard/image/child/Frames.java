package dev.kopru.stockcard.image.child;

import dev.kopru.record.Reason;
import dev.kopru.stockcard.image.pixel.BadImageException;
import dev.kopru.stockcard.image.pixel.MadeImage;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes through the pipes: a greeting, then by turns a file and what was made of it, each with its length before it. */
final class Frames {

    private static final int GREETING = 0x4b6f7072;
    private static final int MADE = 1;
    private static final int BAD = 2;
    private static final int MOST_PARTS = 1000;
    private static final int LONGEST_ARGUMENT = 300;

    private Frames() {}

    static void greet(DataOutputStream out) throws IOException {
        out.writeInt(GREETING);
        out.flush();
    }

    static void awaitGreeting(DataInputStream in) throws IOException {
        if (in.readInt() != GREETING) {
            throw new IOException("It greets in another way");
        }
    }

    static void writeFile(DataOutputStream out, byte[] file) throws IOException {
        out.writeInt(file.length);
        out.write(file);
        out.flush();
    }

    /** Null when there will be none any more. */
    static byte @Nullable [] readFile(DataInputStream in) throws IOException {
        try {
            return content(in);
        } catch (EOFException e) {
            return null;
        }
    }

    static void writeMade(DataOutputStream out, List<MadeImage> images) throws IOException {
        out.writeByte(MADE);
        out.writeInt(images.size());
        for (MadeImage image : images) {
            out.writeInt(image.size());
            out.writeInt(image.width());
            out.writeInt(image.height());
            out.writeUTF(image.extension());
            out.writeUTF(image.sha256());
            writeFile(out, image.content());
        }
        out.flush();
    }

    /** Arguments may hold whatever a decoder found in hostile bytes: no more of it than a person reads. */
    static void writeBad(DataOutputStream out, Reason reason) throws IOException {
        out.writeByte(BAD);
        out.writeUTF(reason.code());
        out.writeInt(reason.arguments().size());
        for (String argument : reason.arguments()) {
            out.writeUTF(
                    argument.length() <= LONGEST_ARGUMENT ? argument : argument.substring(0, LONGEST_ARGUMENT) + "…");
        }
        out.flush();
    }

    /** What the child made; an {@link IOException} when it says no more, or what no child says. */
    static List<MadeImage> readAnswer(DataInputStream in) throws IOException, BadImageException {
        int kind = in.readUnsignedByte();
        if (kind == BAD) {
            String code = in.readUTF();
            List<String> arguments = new ArrayList<>();
            for (int left = parts(in); left > 0; left--) {
                arguments.add(in.readUTF());
            }
            throw BadImageException.of(new Reason(code, arguments));
        }
        if (kind != MADE) {
            throw new IOException("An answer of kind " + kind);
        }
        List<MadeImage> images = new ArrayList<>();
        for (int left = parts(in); left > 0; left--) {
            images.add(image(in));
        }
        return images;
    }

    private static MadeImage image(DataInputStream in) throws IOException {
        int size = in.readInt();
        int width = in.readInt();
        int height = in.readInt();
        String extension = in.readUTF();
        String sha256 = in.readUTF();
        return new MadeImage(size, width, height, extension, content(in), sha256);
    }

    private static int parts(DataInputStream in) throws IOException {
        int parts = in.readInt();
        if (parts < 0 || parts > MOST_PARTS) {
            throw new IOException(parts + " parts");
        }
        return parts;
    }

    private static byte[] content(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            throw new IOException("A length of " + length);
        }
        byte[] content = in.readNBytes(length);
        if (content.length < length) {
            throw new EOFException();
        }
        return content;
    }
}
