package dev.kopru.people;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Passwords of the tests cost as little as BCrypt allows: by its usual price they took a quarter of the time of all tests. */
final class CheapPasswords implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int CHEAPEST = 4;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.addBeanFactoryPostProcessor(beans -> beans.addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof RememberingPasswordEncoder
                        ? new RememberingPasswordEncoder(new CheapEncoder())
                        : bean;
            }
        }));
    }

    /** What was encoded at any price is still known again. */
    private static final class CheapEncoder implements PasswordEncoder {

        private final PasswordEncoder usual = PasswordEncoderFactories.createDelegatingPasswordEncoder();
        private final PasswordEncoder cheapest = new BCryptPasswordEncoder(CHEAPEST);

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return "{bcrypt}" + cheapest.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
            return usual.matches(password, encoded);
        }
    }
}
