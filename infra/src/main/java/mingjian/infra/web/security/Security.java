package mingjian.infra.web.security;

import static mingjian.events.Role.DEPUTY_LEAD;
import static mingjian.events.Role.HEAD;
import static mingjian.events.Role.SECTION_HEAD;
import static mingjian.events.Role.SYSTEM_ADMINISTRATOR;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.stream.Stream;
import mingjian.infra.accounts.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/// Two ways in. People sign in at a page and keep a session, every changing request with a CSRF token. Programs may instead send HTTP
/// Basic to `/api/` with each request: no session, no cookie, hence nothing to forge.
///
/// Reading is denied by default where the rows are: every query takes the viewer. What stands here only keeps strangers out.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Security {
  private static final int SESSIONS_PER_ACCOUNT_MAX = 3;
  private static final String SIGN_OUT = "/sign-out";
  private static final String[] OPEN = Stream.concat(
      Stream.of("/sign-in", "/language/**", "/mingjian.css", "/mingjian.js", "/favicon.ico", "/error"), Assets.patterns()).toArray(String[]::new);

  private final Refusals refusals;
  private final LostForms lostForms;

  Security(LostForms lostForms) {
    this.lostForms = lostForms;
    refusals = new Refusals(lostForms);
  }

  @Bean
  @Order(1)
  SecurityFilterChain programs(HttpSecurity http) throws Exception {
    headers(http);
    return http.securityMatcher(Security::isBasicApiCall)
        .csrf(csrf -> csrf.disable())
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
        .exceptionHandling(refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .authorizeHttpRequests(request -> request
            .requestMatchers("/api/health").hasAnyRole(roles())
            .anyRequest().authenticated())
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain people(HttpSecurity http, Accounts accounts, Clock clock) throws Exception {
    headers(http);
    return http
        .formLogin(form -> form.loginPage("/sign-in").usernameParameter("code").passwordParameter("password")
            .failureHandler(refusals).defaultSuccessUrl("/", false))
        .logout(out -> out.logoutUrl(SIGN_OUT).logoutSuccessUrl("/sign-in?signed-out")
            .addLogoutHandler(this::leave))
        .sessionManagement(session -> session.sessionConcurrency(
            count -> count.maximumSessions(SESSIONS_PER_ACCOUNT_MAX).expiredSessionStrategy(refusals)))
        .exceptionHandling(refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .addFilterAfter(new SessionRules(accounts, clock), SecurityContextHolderFilter.class)
        .authorizeHttpRequests(request -> request
            // what goes on after a request that was let in, such as the end of a stream of news
            .dispatcherTypeMatchers(DispatcherType.ASYNC).permitAll()
            .requestMatchers(OPEN).permitAll()
            .requestMatchers("/actuator/**").access(fromThisMachineOrAdministrator())
            .requestMatchers("/health", "/api/health").hasAnyRole(roles())
            .anyRequest().authenticated())
        .build();
  }

  /// A session that ends by itself comes through here too; only who signs out has no form left open.
  private void leave(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
    if (request.getRequestURI().equals(SIGN_OUT)) {
      lostForms.forget(response);
    }
  }

  /// So that the count of sessions learns when one ends.
  @Bean
  HttpSessionEventPublisher sessionEvents() {
    return new HttpSessionEventPublisher();
  }

  private static void headers(HttpSecurity http) throws Exception {
    http.addFilterBefore(new BodyLimit(), SecurityContextHolderFilter.class)
        .addFilterBefore(new ContentPolicy(), HeaderWriterFilter.class)
        .headers(headers -> headers
            .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
            .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
            .crossOriginOpenerPolicy(opener -> opener.policy(
                CrossOriginOpenerPolicy.SAME_ORIGIN))
            .crossOriginResourcePolicy(resource -> resource.policy(
                CrossOriginResourcePolicy.SAME_ORIGIN)));
  }

  private static boolean isBasicApiCall(HttpServletRequest request) {
    String authorization = request.getHeader("Authorization");
    boolean api = request.getRequestURI().startsWith("/api/") || request.getRequestURI().startsWith("/v3/");
    return api && authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6);
  }

  private static String[] roles() {
    return new String[] {SYSTEM_ADMINISTRATOR.name(), SECTION_HEAD.name(), DEPUTY_LEAD.name(), HEAD.name()};
  }

  private static AuthorizationManager<RequestAuthorizationContext> fromThisMachineOrAdministrator() {
    return (authentication, context) -> new AuthorizationDecision(ThisMachine.sent(context.getRequest())
        || authentication.get().getAuthorities().stream().anyMatch(held -> ("ROLE_" + SYSTEM_ADMINISTRATOR.name()).equals(held.getAuthority())));
  }
}
