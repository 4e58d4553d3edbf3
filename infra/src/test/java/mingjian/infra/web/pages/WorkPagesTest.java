package mingjian.infra.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import mingjian.events.work.WorkCollection;
import org.junit.jupiter.api.Test;

class WorkPagesTest {
  @Test
  void every_collection_has_its_register_and_its_page() {
    assertThat(WorkPages.ADDRESSES.split("\\|")).containsExactly(Stream.of(WorkCollection.values()).map(WorkCollection::address).toArray(String[]::new));
  }
}
