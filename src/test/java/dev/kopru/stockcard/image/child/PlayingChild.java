package dev.kopru.stockcard.image.child;

import dev.kopru.stockcard.image.pixel.MadeImage;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A child that does what the "picture" tells it to, and as the real one ends with its parent. */
final class PlayingChild {

    private PlayingChild() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(System.out);
        Frames.greet(out);
        byte[] file = Frames.readFile(in);
        while (file != null) {
            play(new String(file, StandardCharsets.UTF_8).split(" "), out);
            file = Frames.readFile(in);
        }
    }

    private static void play(String[] order, DataOutputStream out) throws IOException, InterruptedException {
        switch (order[0]) {
            case "die" -> Runtime.getRuntime().halt(7);
            case "die-once" -> dieUnlessThereIs(Path.of(order[1]));
            case "hang" -> Thread.sleep(1_000_000);
            case "babble" -> System.out.println("what no child says");
            default -> {}
        }
        Frames.writeMade(out, List.of(new MadeImage(1, 1, 1, "jpg", new byte[] {1}, order[0])));
    }

    private static void dieUnlessThereIs(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file);
            Runtime.getRuntime().halt(7);
        }
    }
}
