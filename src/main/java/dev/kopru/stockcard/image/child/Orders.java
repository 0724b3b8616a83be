package dev.kopru.stockcard.image.child;

import dev.kopru.stockcard.image.pixel.ImageLimits;
import dev.kopru.stockcard.image.pixel.ImageMaker;
import dev.kopru.stockcard.image.pixel.ImageRecipe;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a child is to make of every picture, as the arguments of its command line.
 *
 * @param bytes of a file
 * @param time for one picture
 */
public record Orders(ImageRecipe recipe, long pixels, long bytes, Duration time) {

    List<String> arguments() {
        return List.of(
                recipe.sizes().stream().map(String::valueOf).collect(Collectors.joining(",")),
                String.valueOf(recipe.jpegQuality()),
                recipe.transparency().name(),
                String.valueOf(recipe.square()),
                String.valueOf(pixels),
                String.valueOf(bytes),
                String.valueOf(time.toMillis()));
    }

    static Orders of(String... arguments) {
        List<Integer> sizes =
                Arrays.stream(arguments[0].split(",")).map(Integer::valueOf).toList();
        return new Orders(
                new ImageRecipe(
                        sizes,
                        Integer.parseInt(arguments[1]),
                        ImageRecipe.Transparency.valueOf(arguments[2]),
                        Boolean.parseBoolean(arguments[3])),
                Long.parseLong(arguments[4]),
                Long.parseLong(arguments[5]),
                Duration.ofMillis(Long.parseLong(arguments[6])));
    }

    /** One that works within the memory of this very process. */
    ImageMaker maker() {
        return new ImageMaker(recipe, ImageLimits.of(pixels, bytes, time));
    }
}
