package dev.casebook.projections.running;

import dev.casebook.projections.asof.AsOfQueries;
import dev.casebook.projections.asof.AsOfView;
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
    class Merges extends MergesContract {
        @Override
        MongoViews database() {
            return MongoViews.embedded();
        }
    }

    @Nested
    class PastInstants extends PastInstantsContract {
        @Override
        MongoViews database() {
            return MongoViews.embedded();
        }
    }

    /** The versions that a real MongoDB gets, so that they are tested where there is none. */
    @Nested
    class PastInstantsOfVersions extends PastInstantsContract {
        @Override
        MongoViews database() {
            return MongoViews.embedded();
        }

        @Override
        AsOfView asOf() {
            return AsOfView.ofVersions();
        }

        @Override
        AsOfQueries past() {
            return AsOfQueries.ofVersions(runs.documents("asof"), runs.parts("asof"));
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
