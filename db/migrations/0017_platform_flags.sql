-- Switches, by version. In force is the latest that has become effective; before the first, the defaults of the program.

CREATE TABLE flag_versions (
  version int PRIMARY KEY CHECK (version > 0),
  effective_at timestamptz NOT NULL,
  flags jsonb NOT NULL CHECK (jsonb_typeof(flags) = 'object'),
  changed_by uuid NOT NULL,
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500)
);
CREATE INDEX flag_versions_by_time ON flag_versions (effective_at DESC, version DESC);

CREATE FUNCTION flags_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of % is refused: versions are only added', TG_OP, TG_TABLE_NAME USING ERRCODE = 'RG403';
END $$;
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON flag_versions FOR EACH ROW EXECUTE FUNCTION flags_refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON flag_versions EXECUTE FUNCTION flags_refuse_change();

GRANT SELECT, INSERT ON flag_versions TO rangoli_app;
GRANT EXECUTE ON FUNCTION flags_refuse_change() TO rangoli_app;
