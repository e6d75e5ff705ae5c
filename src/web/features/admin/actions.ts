// The acts that the audit log tells of and the pages have words for.

export const actionNames = [
  'users.set_role',
  'users.suspend',
  'users.restore',
  'users.adjust_credits',
  'configuration.change_rules',
  'configuration.withdraw_rules',
  'configuration.change_flags',
  'templates.create_category',
  'templates.update_category',
  'templates.order_categories',
  'templates.create',
  'templates.add_version',
  'templates.activate',
  'templates.deactivate',
  'templates.order',
  'mail.read',
  'mail.send_again',
  'grievances.read',
  'grievances.answer',
  'grievances.close',
] as const
