package dev.casebook.api.config.http;

import dev.casebook.api.rest.request.BodyFilter;
import dev.casebook.api.rest.request.CommandRequestResolver;
import java.time.Clock;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What every request passes through. */
@Configuration(proxyBeanMethods = false)
class HttpConfig implements WebMvcConfigurer {

    /** How far in the future an instant may lie and still be now, in milliseconds: the contract's five seconds. */
    private static final String FUTURE_TOLERANCE = "5000";

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CommandRequestResolver());
    }

    /** A library of the description brings YAML along, read and written by rules that are none of the contract. */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConvertersList(all ->
                all.removeIf(converter -> converter.getSupportedMediaTypes().contains(MediaType.APPLICATION_YAML)));
    }

    @Bean
    FilterRegistrationBean<BodyFilter> bodyFilter(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        FilterRegistrationBean<BodyFilter> registration = new FilterRegistrationBean<>(new BodyFilter(problems));
        registration.addUrlPatterns("/api/*");
        return registration;
    }

    /** What Tomcat refuses before there is a request is a problem too. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheServer() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ServerProblems.class.getName());
            }
        });
    }

    @Bean
    ValidationConfigurationCustomizer checks(Clock clock) {
        return configuration -> configuration
                .messageInterpolator(new EnglishMessages(configuration.getDefaultMessageInterpolator()))
                .clockProvider(() -> clock)
                .addProperty("hibernate.validator.temporal_validation_tolerance", FUTURE_TOLERANCE);
    }
}
