package dev.kopru.desk;

import dev.kopru.desk.word.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Finds the page of a form that was sent, where the browser does not tell from which page it came. */
@Component
class FormPlaces {

    private static final String HOME = "/";

    private final Supplier<Calls> calls;

    FormPlaces(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.calls = SingletonSupplier.of(() -> Calls.of(mappings.getObject()));
    }

    private record Calls(List<PathPattern> sent, Set<String> shown) {

        static Calls of(RequestMappingHandlerMapping mappings) {
            return new Calls(
                    patterns(mappings, RequestMethod.POST).stream()
                            .map(PathPatternParser.defaultInstance::parse)
                            .sorted()
                            .toList(),
                    patterns(mappings, RequestMethod.GET));
        }

        private static Set<String> patterns(RequestMappingHandlerMapping mappings, RequestMethod method) {
            return mappings.getHandlerMethods().keySet().stream()
                    .filter(info -> info.getMethodsCondition().getMethods().contains(method))
                    .flatMap(info -> info.getPatternValues().stream())
                    .collect(Collectors.toSet());
        }
    }

    /** The same address where it is shown, too, or the next one above it that is. */
    String of(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        PathContainer container = PathContainer.parsePath(path);
        return calls.get().sent().stream()
                .filter(pattern -> pattern.matches(container))
                .findFirst()
                .map(pattern -> shown(pattern.getPatternString(), path))
                .flatMap(LocalPath::of)
                .orElse(HOME);
    }

    private String shown(String sent, String path) {
        String pattern = sent;
        String place = path;
        while (!pattern.isEmpty() && !calls.get().shown().contains(pattern)) {
            pattern = above(pattern);
            place = above(place);
        }
        return pattern.isEmpty() || place.isEmpty() ? HOME : place;
    }

    private static String above(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
