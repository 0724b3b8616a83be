package dev.kopru.admin.request;

import dev.kopru.record.ReasonMessages;
import dev.kopru.text.Composed;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;

/** Language and number format of the answers. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private static final List<Locale> LANGUAGES = List.of(ReasonMessages.DEFAULT, Locale.ENGLISH);
    private static final Duration CHOICE_LASTS = Duration.ofDays(365);

    private final Problems problems;

    WebConfiguration(@Lazy Problems problems) {
        this.problems = problems;
    }

    /** Among others, state words are understood in lower case, too; what people ask for is composed, as keys are. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        ApplicationConversionService.configure(registry);
        registry.addConverter(String.class, String.class, Composed::of);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AcceptedForms(problems)).addPathPatterns("/api/**");
        registry.addInterceptor(new KnownParameters()).addPathPatterns("/api/**");
    }

    /** What somebody chose on a page, else Turkish, unless the request asks for English; never the machine's language. */
    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver asked = new AcceptHeaderLocaleResolver();
        asked.setSupportedLocales(LANGUAGES);
        asked.setDefaultLocale(ReasonMessages.DEFAULT);
        ChosenLanguage resolver = new ChosenLanguage(LANGUAGES, asked);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieMaxAge(CHOICE_LASTS);
        return resolver;
    }

    /** An amount is written as 100.00 and never as 1E+2. */
    @Bean
    JsonMapperBuilderCustomizer plainAmounts() {
        return mapper -> mapper.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
    }

    /** Of two values of one field, the last one would win without a word. */
    @Bean
    JsonMapperBuilderCustomizer noFieldTwice() {
        return mapper -> mapper.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }
}
