package dev.kopru.csv.profile;

import dev.kopru.text.Composed;
import java.io.Reader;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** YAML in which every value is the text that is written, composed: 0017 stays 0017, and NO is Norway. */
final class PlainYaml {

    private PlainYaml() {}

    static @Nullable Object load(Reader text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        DumperOptions unused = new DumperOptions();
        return new Yaml(new ComposedText(options), new Representer(unused), unused, options, new TextOnly()).load(text);
    }

    private static final class ComposedText extends SafeConstructor {

        ComposedText(LoaderOptions options) {
            super(options);
        }

        @Override
        protected String constructScalar(ScalarNode node) {
            return Composed.of(super.constructScalar(node));
        }
    }

    /** Gives no plain word a meaning of its own. */
    private static final class TextOnly extends Resolver {

        @Override
        public void addImplicitResolver(Tag tag, Pattern regexp, @Nullable String first, int limit) {
            // None: every scalar is text.
        }
    }
}
