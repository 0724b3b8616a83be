package dev.kopru.stockcard.image.child;

import dev.kopru.record.Reason;
import dev.kopru.stockcard.image.pixel.BadImageException;
import dev.kopru.stockcard.image.pixel.ImageMaker;
import dev.kopru.stockcard.image.pixel.ImageReason;
import dev.kopru.stockcard.image.pixel.MadeImage;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.SynchronousQueue;

/** The child's own program: makes one picture after the other until nobody sends any more. */
public final class ImageChild {

    private static final int BLOCK = 64 * 1024;
    private static final int BROKEN = 3;

    private final ImageMaker maker;
    private final DataOutputStream answers;
    private final SynchronousQueue<byte[]> files = new SynchronousQueue<>();

    private ImageChild(ImageMaker maker, DataOutputStream answers) {
        this.maker = maker;
        this.answers = answers;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        DataOutputStream answers =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BLOCK));
        // Whatever a library may print must not get among the answers.
        System.setOut(System.err);
        ImageChild child = new ImageChild(Orders.of(arguments).maker(), answers);
        Thread decoding = new Thread(child::answer, "image");
        decoding.setDaemon(true);
        decoding.setUncaughtExceptionHandler((thread, e) -> Runtime.getRuntime().halt(BROKEN));
        decoding.start();
        Frames.greet(answers);
        child.listen(new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in), BLOCK)));
        // Even in the middle of a picture: there is nobody left to make it for.
        Runtime.getRuntime().halt(0);
    }

    private void listen(DataInputStream in) throws IOException, InterruptedException {
        byte[] file = Frames.readFile(in);
        while (file != null) {
            files.put(file);
            file = Frames.readFile(in);
        }
    }

    private void answer() {
        try {
            while (true) {
                answer(files.take());
            }
        } catch (IOException | InterruptedException e) {
            Runtime.getRuntime().halt(BROKEN);
        }
    }

    private void answer(byte[] file) throws IOException {
        List<MadeImage> images;
        try {
            images = maker.make(file);
        } catch (BadImageException e) {
            Frames.writeBad(answers, e.reason());
            return;
        } catch (Throwable e) {
            Frames.writeBad(answers, reason(e));
            if (e instanceof VirtualMachineError) {
                // What it is worth after that, nobody knows.
                Runtime.getRuntime().halt(BROKEN);
            }
            return;
        }
        Frames.writeMade(answers, images);
    }

    private static Reason reason(Throwable e) {
        return e instanceof OutOfMemoryError
                ? Reason.of(
                        ImageReason.IMAGE_NEEDS_MEMORY,
                        "?",
                        Runtime.getRuntime().maxMemory() >> 20)
                : Reason.of(ImageReason.IMAGE_NOT_DECODABLE, e.getClass().getName());
    }
}
