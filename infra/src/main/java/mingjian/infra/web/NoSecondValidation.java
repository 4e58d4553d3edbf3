package mingjian.infra.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Commands are checked where they are decided, in words. The validator that the API description drags along would say nothing more, and
/// costs a second of every start.
@Configuration(proxyBeanMethods = false)
class NoSecondValidation implements WebMvcConfigurer {
  @Override
  public Validator getValidator() {
    return new Validator() {
      @Override
      public boolean supports(Class<?> type) {
        return false;
      }

      @Override
      public void validate(Object target, Errors errors) {}
    };
  }
}
