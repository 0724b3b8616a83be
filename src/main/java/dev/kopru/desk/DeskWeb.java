package dev.kopru.desk;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What stands before every form that is sent from the pages. */
@Configuration(proxyBeanMethods = false)
class DeskWeb implements WebMvcConfigurer {

    private final TypedLengths lengths;

    DeskWeb(TypedLengths lengths) {
        this.lengths = lengths;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(lengths);
    }
}
