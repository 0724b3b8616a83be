package dev.kopru.admin;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the API's description. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String BASIC = "basic";
    private static final String BEARER = "bearer";

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Köprü")
                        .version("1")
                        .description("Web mağazası ile muhasebe programı arasındaki köprünün yönetim arayüzü."
                                + " / Administration of the bridge between a web shop and an accounting program."
                                + " Errors are application/problem+json in Turkish, or in English with"
                                + " Accept-Language: en."))
                .components(new Components()
                        .addSecuritySchemes(BASIC, scheme(BASIC))
                        .addSecuritySchemes(BEARER, scheme(BEARER)))
                .addSecurityItem(new SecurityRequirement().addList(BASIC))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    private static SecurityScheme scheme(String name) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name);
    }
}
