package dev.casebook.projections.running;

import dev.casebook.projections.mongo.MongoViews;
import org.junit.jupiter.api.Nested;

class ViewsOnEmbeddedServerTest {

    @Nested
    class Queries extends ViewsContract {
        @Override
        MongoViews database() {
            return MongoViews.embedded();
        }
    }

    @Nested
    class Failures extends ViewFailuresContract {
        @Override
        MongoViews database() {
            return MongoViews.embedded();
        }
    }

    @Nested
    class Building extends GenerationsContract {
        @Override
        MongoViews database() {
            return MongoViews.embedded();
        }
    }

    @Nested
    class CatchingUp extends CatchingUpContract {
        @Override
        MongoViews database() {
            return MongoViews.embedded();
        }
    }
}
