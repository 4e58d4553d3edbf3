package mingjian.infra.web.api;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/// The API description is made when first asked for: its library takes a good second to wake, which every start would pay.
@Component
class DescriptionOnDemand implements BeanFactoryPostProcessor {
  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
    for (String name : factory.getBeanDefinitionNames()) {
      BeanDefinition bean = factory.getBeanDefinition(name);
      if ((bean.getFactoryBeanName() + " " + bean.getBeanClassName()).contains("springdoc")) {
        bean.setLazyInit(true);
      }
    }
  }
}
