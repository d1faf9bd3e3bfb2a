package org.fakeai.it;

import java.io.File;
import java.net.URI;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The built WAR, dropped on a runtime of an operator's own: no launcher, and not at the root. The
 * runtime is whichever adapter is on the class path.
 */
@ExtendWith(ArquillianExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeployedIT implements ServerChecks {

  private ConformanceClient client;

  @Deployment(testable = false)
  static WebArchive war() {
    return ShrinkWrap.create(ZipImporter.class, "fakeai.war")
        .importFrom(new File(System.getProperty("it.war")))
        .as(WebArchive.class);
  }

  @BeforeEach
  void connect() {
    if (client == null) {
      client =
          new ConformanceClient(
              URI.create("http://127.0.0.1:" + System.getProperty("it.port") + "/fakeai"));
    }
  }

  @Override
  public ConformanceClient client() {
    return client;
  }
}
