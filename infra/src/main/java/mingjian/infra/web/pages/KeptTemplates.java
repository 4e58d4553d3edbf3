package mingjian.infra.web.pages;

import org.springframework.stereotype.Component;
import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.spring6.SpringTemplateEngine;

/// Templates and their expressions are parsed and compiled once. There are more of them than the engine keeps of itself (500 expressions), so that each page
/// drove out another's, which were then parsed and compiled again, some 45 classes a second under load.
@Component
class KeptTemplates {
  static final int TEMPLATES_MAX = 2_000;
  static final int EXPRESSIONS_MAX = 20_000;

  KeptTemplates(SpringTemplateEngine engine) {
    StandardCacheManager kept = new StandardCacheManager();
    kept.setTemplateCacheMaxSize(TEMPLATES_MAX);
    kept.setExpressionCacheMaxSize(EXPRESSIONS_MAX);
    engine.setCacheManager(kept);
  }
}
